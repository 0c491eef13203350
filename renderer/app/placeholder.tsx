import { Hammer } from "lucide-react";
import { EmptyState, PageHeader } from "../ui/index.ts";

/** Stands in for a screen until its room is built. */
export function Placeholder({ title }: { title: string }) {
  return (
    <>
      <PageHeader title={title} />
      <EmptyState icon={Hammer} title={title}>
        Dieser Bereich entsteht gerade.
      </EmptyState>
    </>
  );
}
