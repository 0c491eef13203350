import type { Row, World } from "./world.ts";

/** Deterministic numbers in [0, 1) from a seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const statuses =
  "deutsch spaetaussiedler eu-freizuegigkeit p25-1 p25-2-gfk p25-2-sub p25-3 p22-23 p23a p24 p55-asylg p63a-asylg p60a p60b p60c p60d p16 p18 p18g p20a p25-4 p25-5 p25a-b p104c familie p81 visum p9 p9a p26-3-4 ohne unbekannt keine-angabe".split(
    " ",
  );
const employments =
  "svp geringfuegig selbststaendig ausbildung studium schule sprachkurs arbeitslos-jc arbeitslos-aa arbeitslos-ohne arbeitsverbot familie erwerbsunfaehig rente unbekannt keine-angabe".split(
    " ",
  );
const levels = "keine alpha A1 A2 B1 B2 C1 C2 erstsprache unbekannt keine-angabe".split(" ");
const housings =
  "erstaufnahme gu dezentral wohnung verwandte wohnheim jugendhilfe frauenhaus notunterkunft wohnungslos unbekannt keine-angabe".split(
    " ",
  );
const residences =
  "06435010 06435001 06435014 06415000 06531005 06412000 06531001 06433012 06433006 ausserhalb unbekannt".split(
    " ",
  );
const routes =
  "selbst familie ehrenamt mo auslaenderbehoerde jobcenter arbeitsagentur sozialamt jugendamt unterkunft schule sprachkurs mbe-jmd gesundheit internet veranstaltung unbekannt keine-angabe".split(
    " ",
  );
const citizenships =
  "000 124 158 136 166 475 423 163 438 439 224 273 225 461 160 121 122 140 144 150 170 221 248 252 285 997 998 999 436 120 181 129 287".split(
    " ",
  );
const topics =
  "aufenthalt einbuergerung familiennachzug sprache schule ausbildung anerkennung arbeit existenz wohnen gesundheit psychosozial familie schulden behoerden behinderung diskriminierung gewalt engagement rueckkehr sonstiges".split(
    " ",
  );
const interpretings = "keine fachkraft laien professionell fern angehoerige unbekannt keine-angabe".split(
  " ",
);
const kinds = "kurz verweis beratung fall".split(" ");
const modes = "persoenlich aufsuchend telefon email messenger video brief begleitung gruppe dritte".split(
  " ",
);
const targets = "mbe jmd jobcenter sprachkurs recht sonstige".split(" ");
const results = "offen angekommen nicht-wahrgenommen abgelehnt kein-platz".split(" ");
const reasons = "ziel vermittelt kein-bedarf abbruch wunsch umzug ausreise zustaendigkeit verstorben".split(
  " ",
);
const measureKinds =
  "kurs gruppe workshop veranstaltung dialog sprechstunde projekt lotsen exkursion sonstiges".split(" ");
const objectives = "strategie oeffnung engagement willkommen teilhabe antidiskriminierung arbeit".split(" ");
const ages = "0-13 14-17 18-26 27-44 45-64 65+ unbekannt".split(" ");
const genders = "weiblich maennlich divers ohne-angabe".split(" ");
const centres = ["06435", "06415", "06531", "06531005", "06433", "06433012"];

/** A small centre full of corner cases: reopened cases, bins, missing values, days on the edge of a quarter. */
export function generateWorld(seed: number, size = 60): World {
  const random = numbers(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const chance = (share: number) => random() < share;
  const pick = (values: readonly string[]) => values[below(values.length)] ?? "";
  const some = (values: readonly string[], most: number) => [
    ...new Set(Array.from({ length: below(most + 1) }, () => pick(values))),
  ];
  const maybe = (values: readonly string[]) => (chance(0.85) ? pick(values) : null);
  const bin = () => (chance(0.06) ? "2026-07-01T00:00:00Z" : null);
  let serial = 0;
  const id = (kind: string) =>
    `${kind.padEnd(8, "-").slice(0, 8)}-0000-7000-8000-${String(++serial).padStart(12, "0")}`;
  const edges = ["2026-03-31", "2026-04-01", "2026-06-30", "2026-07-01", "2025-12-31", "2026-01-01"];
  const day = () =>
    chance(0.2)
      ? pick(edges)
      : new Date(Date.UTC(2025, 6, 1) + below(500) * 86_400_000).toISOString().slice(0, 10);
  const later = (from: string) => {
    const other = day();
    return other < from ? from : other;
  };

  const userId = id("user");
  const world: World = {
    centreAgs: pick(centres),
    users: [{ id: userId, name: "Leitung", username: "leitung", role: "lead" }],
    people: [],
    personAttributes: [],
    cases: [],
    casePhases: [],
    consultations: [],
    referrals: [],
    measures: [],
    measureSessions: [],
    participations: [],
    participantCounts: [],
    attendances: [],
    releases: [],
  };

  for (let person = 0; person < size; person += 1) addPerson();
  for (let contact = 0; contact < size; contact += 1) addContact(null);
  for (let measure = 0; measure < 12; measure += 1) addMeasure();
  return world;

  function addPerson(): void {
    const personId = id("person");
    const exactBirth = chance(0.6);
    world.people.push({
      id: personId,
      lastName: "Muster",
      gender: maybe(genders),
      birthDate: exactBirth
        ? `${1930 + below(97)}-${pick(["01-01", "03-31", "04-01", "06-30", "07-01", "12-31"])}`
        : null,
      birthYear: !exactBirth && chance(0.6) ? 1930 + below(97) : null,
      citizenships: JSON.stringify(some(citizenships, 3)),
      accessRoute: maybe(routes),
      createdAt: "2026-01-01T00:00:00Z",
      createdBy: userId,
      removedAt: bin(),
    });
    addAttribute(personId, "residenceStatus", statuses);
    addAttribute(personId, "employment", employments);
    addAttribute(personId, "germanLevel", levels);
    addAttribute(personId, "housing", housings);
    addAttribute(personId, "residence", residences);
    const contacts = chance(0.2) ? 0 : chance(0.15) ? 10 + below(30) : below(8);
    for (let contact = 0; contact < contacts; contact += 1) addContact(personId);
    for (let number = chance(0.5) ? 1 + below(2) : 0; number > 0; number -= 1) addCase(personId);
  }

  function addAttribute(personId: string, attribute: string, values: readonly string[]): void {
    for (let changes = below(4); changes > 0; changes -= 1) {
      world.personAttributes.push({
        id: id("attribute"),
        personId,
        attribute,
        value: pick(values),
        validFrom: day(),
        removedAt: bin(),
      });
    }
  }

  function addCase(personId: string): void {
    const caseId = id("case");
    world.cases.push({ id: caseId, personId, concern: "", ownerId: userId, removedAt: bin() });
    let openedOn = day();
    for (let phases = 1 + below(3); phases > 0; phases -= 1) {
      const closedOn = phases > 1 || chance(0.5) ? later(openedOn) : null;
      const closureReason = closedOn === null ? null : pick(reasons);
      world.casePhases.push({ id: id("phase"), caseId, openedOn, closedOn, closureReason, removedAt: bin() });
      openedOn = later(closedOn ?? openedOn);
    }
  }

  function addContact(personId: string | null): void {
    const consultationId = id("contact");
    world.consultations.push({
      id: consultationId,
      personId,
      date: day(),
      kind: personId === null ? "kurz" : pick(kinds),
      mode: chance(0.5) ? "persoenlich" : pick(modes),
      topics: JSON.stringify(some(topics, 4)),
      interpreting: maybe(interpretings),
      authorId: userId,
      recordedAt: "2026-01-01T00:00:00Z",
      removedAt: bin(),
    });
    for (let referrals = chance(0.3) ? 1 + below(3) : 0; referrals > 0; referrals -= 1) {
      world.referrals.push({
        id: id("referral"),
        consultationId,
        target: pick(targets),
        result: pick(results),
        removedAt: bin(),
      });
    }
  }

  function addMeasure(): void {
    const measureId = id("measure");
    const startsOn = day();
    world.measures.push({
      id: measureId,
      title: "Kurs",
      kind: pick(measureKinds),
      objectives: JSON.stringify(some(objectives, 3)),
      startsOn,
      endsOn: chance(0.7) ? later(startsOn) : null,
      createdBy: userId,
      removedAt: bin(),
    });
    const participations: Row[] = Array.from({ length: below(9) }, () => addParticipation(measureId));
    for (let sessions = chance(0.3) ? 0 : below(6); sessions > 0; sessions -= 1)
      addSession(measureId, participations);
    for (let counts = below(4); counts > 0; counts -= 1) {
      world.participantCounts.push({
        id: id("count"),
        measureId,
        gender: pick(genders),
        ageGroup: pick(ages),
        count: below(7),
        removedAt: bin(),
      });
    }
  }

  function addParticipation(measureId: string): Row {
    const joinedOn = day();
    const row: Row = {
      id: id("joined"),
      measureId,
      personId: pick(world.people.map((person) => String(person.id))),
      joinedOn,
      leftOn: chance(0.4) ? later(joinedOn) : null,
      removedAt: bin(),
    };
    world.participations.push(row);
    return row;
  }

  function addSession(measureId: string, participations: readonly Row[]): void {
    const sessionId = id("session");
    world.measureSessions.push({ id: sessionId, measureId, date: day(), removedAt: bin() });
    if (chance(0.4)) return;
    for (const participation of participations) {
      world.attendances.push({
        id: id("came"),
        sessionId,
        participationId: participation.id ?? null,
        state: pick(["present", "present", "absent", "excused"]),
        removedAt: bin(),
      });
    }
  }
}
