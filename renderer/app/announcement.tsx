import { useEffect, useRef, useState } from "react";
import type { Role } from "../../shared/contract/operation.ts";
import { isFocusLost, unseen } from "../ui/index.ts";
import { allAreasFor } from "./areas.ts";
import { areaOf, useNavigation } from "./navigation.ts";
import { routes } from "./routes.tsx";

/** Names the place in the title of the window and to screen readers, and keeps the focus from getting lost. */
export function Announcement({ role }: { role: Role }) {
  const place = useNavigation(({ places, position }) => places[position] ?? "");
  const area = allAreasFor(role).find(({ path }) => path === areaOf(place))?.label ?? "";
  const view = routes.find(({ path }) => path === place.split("?")[0])?.title;
  const areaBefore = useRef<string | null>(null);
  const [said, say] = useState("");

  // biome-ignore lint/correctness/useExhaustiveDependencies: every new place counts
  useEffect(() => {
    const names = [view, area].filter(Boolean);
    document.title = [...names, "Vielfaltsakte"].join(" – ");
    if (document.activeElement === document.body) document.getElementById("content")?.focus();
    const isNewArea = area !== areaBefore.current;
    areaBefore.current = area;
    // Whoever chooses another view of the same area gets the focus on its name, and hears that.
    const frame = requestAnimationFrame(() => (isNewArea || isFocusLost()) && say(names.join(", ")));
    return () => cancelAnimationFrame(frame);
  }, [area, view, place]);

  return (
    <div className={unseen} role="status">
      {said}
    </div>
  );
}
