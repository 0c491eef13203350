import { Kbd } from "../ui/index.ts";
import styles from "./help.module.css";
import { type Block, type HelpSection, linesOf } from "./help-page.ts";

/** A section of a help page as text. */
export function HelpText({ section }: { section: HelpSection }) {
  return (
    <section id={section.id} className={styles.section} tabIndex={-1}>
      <h2>{section.title}</h2>
      {section.blocks.map((block) => (
        <BlockText key={linesOf(block)[0]} block={block} />
      ))}
    </section>
  );
}

function BlockText({ block }: { block: Block }) {
  if (typeof block === "string") return <p>{block}</p>;
  if ("list" in block) return <ul className={styles.list}>{itemsOf(block.list)}</ul>;
  if ("steps" in block) return <ol className={styles.steps}>{itemsOf(block.steps)}</ol>;
  return (
    <dl className={styles.keys}>
      {block.keys.map(([combination, meaning]) => (
        <KeyLine key={combination} combination={combination} meaning={meaning} />
      ))}
    </dl>
  );
}

function itemsOf(lines: readonly string[]) {
  return lines.map((line) => <li key={line}>{line}</li>);
}

function KeyLine({ combination, meaning }: { combination: string; meaning: string }) {
  return (
    <>
      <dt>
        <Kbd combination={combination} />
      </dt>
      <dd>{meaning}</dd>
    </>
  );
}
