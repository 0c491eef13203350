import { createRoot } from "react-dom/client";
import "../../styles/index.css";
import { startAppearance, UiRoot, useAppearance } from "../index.ts";
import { BasicsGallery } from "./basics.tsx";
import { DataGallery } from "./data.tsx";
import { PersonGallery } from "./person.tsx";

/*
 * All parts of the kit on three pages: #basics, #data and #person. Opened in a browser while working on
 * the kit; the production build does not contain it.
 */
const PAGES = { "#basics": BasicsGallery, "#data": DataGallery, "#person": PersonGallery };
const Page = PAGES[location.hash as keyof typeof PAGES] ?? BasicsGallery;

startAppearance();
Object.assign(window, { appearance: useAppearance });

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <UiRoot>
      <Page />
    </UiRoot>,
  );
}
