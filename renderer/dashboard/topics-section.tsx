import type { Dashboard } from "../../shared/contract/dashboard.ts";
import { BarList } from "../ui/index.ts";
import { changeWords } from "./change-words.ts";

/** The topics with most people, each with the change against the quarter before. */
export function TopicsSection({ data: { topics, previous } }: { data: Dashboard }) {
  if (topics.length === 0) return null;
  return (
    <BarList
      title="Themen"
      headings={previous ? ["Thema", "Personen", "zum Vorquartal"] : ["Thema", "Personen"]}
      bars={topics.map(({ code, label, people, before }) => ({
        id: code,
        name: label,
        value: people,
        remark: before === null ? undefined : changeWords(people, before),
      }))}
      note={`Personen, bei denen das Thema in mindestens einem Kontakt vorkam, als Hauptthema oder daneben. Wer mehrere Themen hat, zählt bei jedem; zusammen sind es darum mehr als alle Personen.${
        previous ? " Verglichen mit dem Vorquartal bis zum selben Tag." : ""
      }`}
    />
  );
}
