import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect } from "react";
import { Router } from "wouter";
import { createQueryClient } from "../api/use-operation.ts";
import { UiRoot } from "../ui/index.ts";
import { Frame } from "./frame.tsx";
import { useNavigationLocation } from "./navigation.ts";
import { loadStatus, useSession } from "./session.ts";

const queryClient = createQueryClient();

function SessionGate() {
  const status = useSession((session) => session.status);
  useEffect(() => void loadStatus(), []);
  return status?.state === "unlocked" ? <Frame /> : null;
}

/** The whole window. */
export function App() {
  return (
    <UiRoot>
      <QueryClientProvider client={queryClient}>
        <Router hook={useNavigationLocation} searchHook={useNavigationLocation.searchHook}>
          <SessionGate />
        </Router>
      </QueryClientProvider>
    </UiRoot>
  );
}
