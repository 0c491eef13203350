import fc from "fast-check";
import { expect, test } from "vitest";
import { createDraftStore, type DraftPort } from "../../renderer/drafts/draft-store.ts";
import { fail, succeed } from "../../shared/result.ts";

const savedAt = "2026-11-22T13:02:00.000Z";
/** So long that nothing is saved by itself during a test. */
const never = { pause: 1_000_000, retry: 1_000_000 };

/** A place for drafts that can be made to fail, as a full disk does. */
class Shelf implements DraftPort {
  readonly drafts: Map<string, unknown>;
  isFull = false;
  isLost = false;
  saves = 0;

  constructor(kept: Record<string, unknown> = {}) {
    this.drafts = new Map(Object.entries(kept));
  }

  async load(key: string) {
    if (this.isLost) return fail("dataProcessLost");
    const content = this.drafts.get(key);
    return succeed(content === undefined ? null : { key, content, savedAt });
  }

  async save(key: string, content: unknown) {
    this.saves += 1;
    if (this.isFull) return fail("diskFull");
    this.drafts.set(key, content);
    return succeed({ savedAt });
  }

  async discard(key: string) {
    this.drafts.delete(key);
    return succeed(null);
  }
}

function storeFor(user: string, place = new Shelf()) {
  const store = createDraftStore(place, never);
  store.begin(user);
  const draft = (key: string) => store.state.getState().drafts[key];
  return { store, place, draft };
}

test("a kept draft comes back with its time of saving", async () => {
  const { store, draft } = storeFor("leyla", new Shelf({ note: { text: "Besichtigung" } }));
  await store.open("note");
  expect(draft("note")).toEqual({
    content: { text: "Besichtigung" },
    state: "saved",
    savedAt,
    isRestored: true,
  });
});

test("what is typed while the kept draft is still being fetched is not overwritten by it", async () => {
  const { store, draft } = storeFor("leyla", new Shelf({ note: { text: "alt" } }));
  const opened = store.open("note");
  store.change("note", { text: "neu" });
  await opened;
  expect(draft("note")?.content).toEqual({ text: "neu" });
});

test("a kept draft is fetched again when the data process was lost meanwhile", async () => {
  const place = new Shelf({ note: { text: "Besichtigung" } });
  place.isLost = true;
  const store = createDraftStore(place, { pause: 1_000_000, retry: 1 });
  store.begin("leyla");
  await store.open("note");
  expect(store.state.getState().drafts.note?.state).toBe("loading");
  place.isLost = false;
  await expect
    .poll(() => store.state.getState().drafts.note)
    .toMatchObject({ state: "saved", content: { text: "Besichtigung" } });
});

test("the last text is what is kept, whatever was typed and saved before", async () => {
  const steps = fc.array(
    fc.oneof(
      fc.string().map((text) => ({ text })),
      fc.constant("flush" as const),
    ),
    { minLength: 1 },
  );
  await fc.assert(
    fc.asyncProperty(steps, fc.string(), async (history, last) => {
      const { store, place } = storeFor("leyla");
      const saves: Promise<boolean>[] = [];
      for (const step of history) {
        if (step === "flush") saves.push(store.flush());
        else store.change("note", step);
      }
      store.change("note", { text: last });
      saves.push(store.flush());
      await Promise.all(saves);
      expect(place.drafts.get("note")).toEqual({ text: last });
    }),
  );
});

test("flushing with nothing new to save saves nothing", async () => {
  const { store, place } = storeFor("leyla");
  store.change("note", { text: "Besichtigung" });
  await store.flush();
  await store.flush();
  expect(place.saves).toBe(1);
});

test("a failed save is visible, keeps the text, and succeeds when tried again", async () => {
  const { store, place, draft } = storeFor("leyla");
  place.isFull = true;
  store.change("note", { text: "Besichtigung" });
  expect(await store.flush()).toBe(false);
  expect(draft("note")).toMatchObject({ state: "failed", content: { text: "Besichtigung" } });
  place.isFull = false;
  expect(await store.flush()).toBe(true);
  expect(draft("note")?.state).toBe("saved");
});

test("a discarded draft is gone here and in the database, also while it was being saved", async () => {
  const { store, place, draft } = storeFor("leyla");
  store.change("note", { text: "Besichtigung" });
  const saving = store.flush();
  await store.discard("note");
  await saving;
  expect(place.drafts.has("note")).toBe(false);
  expect(draft("note")).toMatchObject({ state: "untouched", content: undefined });
});

test("a draft discarded while it was being saved never counts as unsaved again", async () => {
  const { store, place, draft } = storeFor("leyla");
  store.change("note", { text: "Rückruf" });
  const saving = store.flush();
  while (draft("note")?.state !== "saving") await Promise.resolve();
  const discarded = store.discard("note");
  expect(await saving).toBe(true);
  await discarded;
  expect(draft("note")).toMatchObject({ content: undefined, state: "untouched" });
  expect(place.drafts.has("note")).toBe(false);
  expect(await store.flush()).toBe(true);
  expect(place.saves).toBe(1);
});

test("an entry begun right after discarding the last one is kept", async () => {
  const { store, place } = storeFor("leyla");
  store.change("note", { text: "eins" });
  await store.flush();
  const discarded = store.discard("note");
  store.change("note", { text: "zwei" });
  await discarded;
  await store.flush();
  expect(place.drafts.get("note")).toEqual({ text: "zwei" });
});

test("a lock takes every saved text out of the memory", async () => {
  const { store } = storeFor("leyla");
  store.change("note", { text: "Besichtigung" });
  await store.flush();
  store.end();
  store.begin("leyla");
  expect(store.state.getState().drafts).toEqual({});
});

test("a text that could not be saved waits over the lock for the one who wrote it, and for nobody else", async () => {
  const { store, place, draft } = storeFor("leyla");
  place.isFull = true;
  store.change("note", { text: "Besichtigung" });
  await store.flush();
  store.end();
  store.begin("jonas");
  expect(store.state.getState().drafts).toEqual({});
  store.end();
  place.isFull = false;
  store.begin("leyla");
  expect(draft("note")?.content).toEqual({ text: "Besichtigung" });
  await store.flush();
  expect(place.drafts.get("note")).toEqual({ text: "Besichtigung" });
});
