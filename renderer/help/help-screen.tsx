import { Printer } from "lucide-react";
import { useEffect, useState } from "react";
import { useParams, useSearch } from "wouter";
import { goTo } from "../app/navigation.ts";
import { Button, LinkButton, PageHeader, SearchField, WorkArea } from "../ui/index.ts";
import { findPage, helpPages } from "./all-pages.ts";
import styles from "./help.module.css";
import type { HelpPage } from "./help-page.ts";
import { HelpText } from "./help-text.tsx";
import { searchHelp } from "./search-help.ts";

/** The help that comes with the program: an overview, or one page with the contents beside it. */
export function HelpScreen() {
  const { page: id } = useParams<{ page?: string }>();
  const [text, setText] = useState("");
  if (id === undefined) return <Overview text={text} onText={setText} />;
  const page = findPage(id);
  return (
    <WorkArea list={<Contents current={page} text={text} onText={setText} />} listLabel="Inhalt der Hilfe">
      <Page page={page} />
    </WorkArea>
  );
}

interface SearchProps {
  text: string;
  onText: (text: string) => void;
}

function Overview({ text, onText }: SearchProps) {
  return (
    <div className={styles.overview}>
      <PageHeader title="Hilfe">
        Immer dabei, auch ohne Netz. F1 öffnet die Seite, die gerade passt.
      </PageHeader>
      <div className={styles.search}>
        <HelpSearch text={text} onText={onText} />
      </div>
      {text.trim() === "" ? <PageList isWide /> : <HitList text={text} />}
    </div>
  );
}

function HelpSearch({ text, onText }: SearchProps) {
  return (
    <SearchField
      label="Hilfe durchsuchen"
      isLabelHidden
      placeholder="Hilfe durchsuchen"
      value={text}
      onChange={onText}
    />
  );
}

function Contents({ current, text, onText }: SearchProps & { current: HelpPage }) {
  return (
    <div className={styles.contents}>
      <HelpSearch text={text} onText={onText} />
      {text.trim() === "" ? <PageList current={current} /> : <HitList text={text} />}
    </div>
  );
}

function PageList({ current, isWide = false }: { current?: HelpPage; isWide?: boolean }) {
  return (
    <ul className={isWide ? styles.cards : styles.pages}>
      {helpPages.map((page) => (
        <li key={page.id}>
          <button
            type="button"
            className={isWide ? styles.card : styles.page}
            aria-current={page === current ? "page" : undefined}
            onClick={() => goTo(`/hilfe/${page.id}`)}
          >
            <span className={styles.pageTitle}>{page.title}</span>
            <span className={styles.pageSummary}>{page.summary}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function HitList({ text }: { text: string }) {
  const hits = searchHelp(helpPages, text);
  return (
    <>
      <p className={styles.none} role="status">
        {hits.length === 0
          ? "Dazu steht nichts in der Hilfe. Versuchen Sie ein anderes Wort."
          : countWords(hits.length)}
      </p>
      <ul className={styles.pages}>
        {hits.map(({ page, section, excerpt }) => (
          <li key={`${page.id}/${section.id}`}>
            <button
              type="button"
              className={styles.page}
              onClick={() => goTo(`/hilfe/${page.id}?${section.id}`)}
            >
              <span className={styles.pageTitle}>{section.title}</span>
              <span className={styles.pageSummary}>
                {page.title} · {excerpt}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const countWords = (count: number) => (count === 1 ? "1 Stelle" : `${count} Stellen`);

function Page({ page }: { page: HelpPage }) {
  const sectionId = useSearch();
  useEffect(() => {
    const section = document.getElementById(sectionId);
    section?.scrollIntoView({ block: "start" });
    section?.focus({ preventScroll: true });
  }, [sectionId]);
  const next = helpPages[helpPages.indexOf(page) + 1];
  return (
    <article className={styles.text}>
      <PageHeader
        title={page.title}
        actions={
          <Button icon={Printer} onPress={() => window.print()}>
            Drucken
          </Button>
        }
      >
        {page.summary}
      </PageHeader>
      {page.sections.map((section) => (
        <HelpText key={section.id} section={section} />
      ))}
      <p className={styles.more} data-print="hidden">
        <LinkButton onPress={() => goTo("/hilfe")}>Inhalt der Hilfe</LinkButton>
        {next ? (
          <LinkButton onPress={() => goTo(`/hilfe/${next.id}`)}>{`Weiter: ${next.title}`}</LinkButton>
        ) : null}
      </p>
    </article>
  );
}
