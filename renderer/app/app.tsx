import { QueryClientProvider } from "@tanstack/react-query";
import { Router } from "wouter";
import { UiRoot } from "../ui/index.ts";
import { useNavigationLocation } from "./navigation.ts";
import { queryClient } from "./query-client.ts";
import { SessionGate } from "./session-gate.tsx";

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
