import { createRoot } from "react-dom/client";
import "../../styles/index.css";
import { UiRoot } from "../index.ts";
import { BasicsGallery } from "./basics.tsx";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <UiRoot>
      <BasicsGallery />
    </UiRoot>,
  );
}
