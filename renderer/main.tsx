import { createRoot } from "react-dom/client";
import "./styles/index.css";
import { App } from "./app/app.tsx";
import { beginAppearance } from "./app/appearance.ts";

beginAppearance();
const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
