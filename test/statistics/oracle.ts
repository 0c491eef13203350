import type { Row, World } from "./world.ts";

/**
 * The tables of programme 2026.1 computed once more, naively, from plain rows: every cell asks every person.
 * It shares nothing with the statistics of the product; its categories are typed in by hand.
 */
export type OracleCells = Map<string, Set<string>>;

/** Days of a period. */
interface Days {
  start: string;
  end: string;
}

type Pair = [string | null, string | null];

const groups: Record<string, Record<string, string>> = {
  residenceStatus: byGroup({
    deutsch: "deutsch spaetaussiedler",
    eu: "eu-freizuegigkeit",
    schutz: "p25-1 p25-2-gfk p25-2-sub p25-3 p22-23 p23a",
    p24: "p24",
    asylverfahren: "p55-asylg p63a-asylg",
    duldung: "p60a p60b p60c p60d",
    befristet: "p16 p18 p18g p20a p25-4 p25-5 p25a-b p104c familie p81 visum",
    unbefristet: "p9 p9a p26-3-4",
    sonstige: "ohne",
  }),
  employment: byGroup({
    erwerbstaetig: "svp geringfuegig selbststaendig",
    bildung: "ausbildung studium schule sprachkurs",
    "nicht-erwerbstaetig":
      "arbeitslos-jc arbeitslos-aa arbeitslos-ohne arbeitsverbot familie erwerbsunfaehig rente",
  }),
  germanLevel: byGroup({ keine: "keine alpha", A: "A1 A2", B: "B1 B2", C: "C1 C2 erstsprache" }),
  housing: byGroup({
    unterkunft: "erstaufnahme gu dezentral jugendhilfe",
    wohnung: "wohnung wohnheim",
    prekaer: "verwandte frauenhaus notunterkunft wohnungslos",
  }),
  accessRoute: byGroup({
    privat: "selbst familie",
    zivilgesellschaft: "ehrenamt mo",
    behoerde: "auslaenderbehoerde jobcenter arbeitsagentur sozialamt jugendamt unterkunft",
    bildung: "schule sprachkurs",
    beratung: "mbe-jmd gesundheit",
    oeffentlichkeit: "internet veranstaltung",
  }),
  closureReason: byGroup({
    regulaer: "ziel kein-bedarf",
    wechsel: "vermittelt umzug zustaendigkeit",
    vorzeitig: "abbruch wunsch ausreise",
    verstorben: "verstorben",
  }),
  citizenship: byGroup({
    "000": "000",
    eu: "124 125 126 127 128 129 130 131 134 135 136 137 139 141 142 143 145 148 149 151 152 153 154 155 157 158 161 164 165 181",
    "166": "166",
    "475": "475",
    "423": "423",
    "163": "163",
    "438": "438",
    "439": "439",
    "224": "224",
    "273": "273",
    "225": "225",
    "461": "461",
    "160": "160",
    westbalkan: "121 122 140 144 150 170",
    maghreb: "221 248 252 285",
    "997": "997 998",
    unbekannt: "999",
  }),
};

/** The ids behind every cell that is not empty, under "table|category|category". */
export function oracle(world: World, days: Days, annual: boolean): OracleCells {
  const cells: OracleCells = new Map();
  const alive = (rows: Row[]) => rows.filter((row) => row.removedAt === null || row.removedAt === undefined);
  const inPeriod = (day: unknown) => String(day) >= days.start && String(day) <= days.end;
  const people = alive(world.people);
  const contactsOf = (person: Row) => alive(world.consultations).filter((row) => row.personId === person.id);

  for (const person of people) {
    const gender = String(person.gender ?? "ohne-angabe");
    const age = ageGroup(person, days.end);
    const held = (attribute: string) => valueOn(world, person, attribute, days.end);
    const residence = group("residenceStatus", held("residenceStatus"));
    const contacts = contactsOf(person).filter((row) => inPeriod(row.date));
    const add = (table: string, ...pairs: Pair[]) => addTo(cells, table, String(person.id), pairs);

    if (contacts.length > 0) {
      const employment = group("employment", held("employment"));
      const german = group("germanLevel", held("germanLevel"));
      const frequency = frequencyOf(contacts.length);
      const topics = contacts.flatMap((row) => JSON.parse(String(row.topics)) as string[]);
      const route = group("accessRoute", person.accessRoute);
      add("P01", [gender, age]);
      add("P02", [gender, residence]);
      add("P03", [gender, citizenshipOf(person)]);
      add("P04", [age, residence]);
      add("P05", [gender, employment]);
      add("P06", [residence, employment]);
      add("P07", [gender, german]);
      add("P08", [residence, german]);
      add("P09", [gender, null], ...topics.map((topic): Pair => [gender, topic]));
      add("P10", [residence, null], ...topics.map((topic): Pair => [residence, topic]));
      add("P11", [gender, route]);
      add("P12", [gender, frequency]);
      add("P13", [residence, frequency]);
      add("P14", ...contacts.map((row): Pair => [gender, plain(row.interpreting)]));
      add("P15", [gender, areaOf(held("residence"), world.centreAgs)]);
      add("P16", [gender, group("housing", held("housing"))]);
      if (!contactsOf(person).some((row) => String(row.date) < days.start)) {
        add("N01", [gender, age]);
        add("N02", [gender, route]);
      }
    }

    for (const contact of contacts) {
      for (const referral of alive(world.referrals).filter((row) => row.consultationId === contact.id)) {
        add("R01", [String(referral.target), String(referral.result)]);
      }
    }

    const phases = alive(world.casePhases).filter((phase) =>
      alive(world.cases).some((one) => one.id === phase.caseId && one.personId === person.id),
    );
    for (const phase of phases) {
      const opened = String(phase.openedOn);
      const closed = phase.closedOn === null ? "9999-12-31" : String(phase.closedOn);
      if (opened < days.start && closed >= days.start) add("C01", [gender, "aktiv-beginn"]);
      if (inPeriod(opened)) add("C01", [gender, "eroeffnet"]);
      if (inPeriod(closed)) add("C01", [gender, "geschlossen"]);
      if (opened <= days.end && closed > days.end) add("C01", [gender, "aktiv-ende"]);
    }
    const sortKey = (phase: Row) => `${phase.closedOn}${phase.openedOn}${phase.id}`;
    const closed = phases.filter((phase) => phase.closedOn !== null && inPeriod(phase.closedOn));
    closed.sort((one, other) => (sortKey(one) < sortKey(other) ? 1 : -1));
    const last = closed[0];
    if (last) {
      add("C02", [gender, group("closureReason", last.closureReason)]);
      const pair = (attribute: string): Pair => [
        group(attribute, valueOn(world, person, attribute, String(last.openedOn))),
        group(attribute, valueOn(world, person, attribute, String(last.closedOn))),
      ];
      if (annual) {
        add("W01", pair("employment"));
        add("W02", pair("germanLevel"));
        add("W03", pair("housing"));
      }
    }
  }

  for (const measure of alive(world.measures)) {
    const sessions = alive(world.measureSessions).filter((row) => row.measureId === measure.id);
    const sessionsHere = sessions.filter((row) => inPeriod(row.date));
    const runs = (from: unknown, until: unknown) =>
      String(from) <= days.end && (until === null || until === undefined || String(until) >= days.start);
    if (sessions.length > 0 ? sessionsHere.length === 0 : !runs(measure.startsOn, measure.endsOn)) continue;
    addTo(cells, "S01", String(measure.id), [[String(measure.kind), null]]);
    const objectives = JSON.parse(String(measure.objectives)) as string[];
    const participations = alive(world.participations).filter((row) => row.measureId === measure.id);
    const roll = alive(world.attendances).filter(
      (row) =>
        sessionsHere.some((session) => session.id === row.sessionId) &&
        participations.some((one) => one.id === row.participationId),
    );
    for (const participation of participations) {
      const person = people.find((one) => one.id === participation.personId);
      if (!person) continue;
      const came = roll.some((row) => row.participationId === participation.id && row.state === "present");
      if (roll.length > 0 ? !came : !runs(participation.joinedOn, participation.leftOn)) continue;
      participant(
        String(person.id),
        String(person.gender ?? "ohne-angabe"),
        ageGroup(person, days.end),
        objectives,
      );
    }
    const numbers: Record<string, number> = {};
    for (const counted of alive(world.participantCounts).filter((row) => row.measureId === measure.id)) {
      const name = `${measure.id}/${counted.gender}/${counted.ageGroup}`;
      for (let number = 0; number < Number(counted.count); number += 1) {
        numbers[name] = (numbers[name] ?? 0) + 1;
        participant(`${name}/${numbers[name]}`, String(counted.gender), String(counted.ageGroup), objectives);
      }
    }
  }
  return cells;

  function participant(id: string, gender: string, age: string, objectives: string[]): void {
    addTo(cells, "M01", id, [[gender, age]]);
    addTo(cells, "M02", id, [[null, gender], ...objectives.map((objective): Pair => [objective, gender])]);
  }
}

/** Contacts of X01 by contributor under "kind|mode"; each anonymous contact is a contributor of its own. */
export function oracleContacts(world: World, days: Days): Map<string, Map<string, number>> {
  const cells = new Map<string, Map<string, number>>();
  for (const row of world.consultations) {
    if (row.removedAt != null || String(row.date) < days.start || String(row.date) > days.end) continue;
    if (
      row.personId !== null &&
      !world.people.some((one) => one.id === row.personId && one.removedAt === null)
    ) {
      continue;
    }
    const contributor = String(row.personId ?? row.id);
    for (const kind of [String(row.kind), "_T"]) {
      for (const mode of [String(row.mode), "_T"]) {
        const cell = cells.get(`${kind}|${mode}`) ?? new Map<string, number>();
        cell.set(contributor, (cell.get(contributor) ?? 0) + 1);
        cells.set(`${kind}|${mode}`, cell);
      }
    }
  }
  return cells;
}

function addTo(cells: OracleCells, table: string, id: string, pairs: Pair[]): void {
  for (const [first, second] of pairs) {
    for (const row of new Set([first ?? "_T", "_T"])) {
      for (const column of new Set([second ?? "_T", "_T"])) {
        const name = `${table}|${row}|${column}`;
        cells.set(name, (cells.get(name) ?? new Set()).add(id));
      }
    }
  }
}

function byGroup(lists: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([name, codes]) => codes.split(" ").map((code) => [code, name])),
  );
}

function group(list: string, code: unknown): string {
  return groups[list]?.[String(code)] ?? "unbekannt";
}

function plain(code: unknown): string {
  return code === null || code === "keine-angabe" ? "unbekannt" : String(code);
}

function valueOn(world: World, person: Row, attribute: string, day: string): unknown {
  const values = world.personAttributes
    .filter((row) => row.personId === person.id && row.attribute === attribute)
    .filter((row) => (row.removedAt ?? null) === null && String(row.validFrom) <= day)
    .map((row) => [`${row.validFrom} ${row.id}`, row.value] as const);
  values.sort(([one], [other]) => (one < other ? 1 : -1));
  return values[0]?.[1] ?? null;
}

function ageGroup(person: Row, day: string): string {
  const birth = person.birthDate ?? (person.birthYear ? `${person.birthYear}-01-01` : null);
  if (birth === null) return "unbekannt";
  let age = -1;
  for (let year = Number(String(birth).slice(0, 4)); `${year}${String(birth).slice(4)}` <= day; year += 1)
    age += 1;
  if (age < 0) return "unbekannt";
  if (age <= 13) return "0-13";
  if (age <= 17) return "14-17";
  if (age <= 26) return "18-26";
  if (age <= 44) return "27-44";
  return age <= 64 ? "45-64" : "65+";
}

function citizenshipOf(person: Row): string {
  const codes = JSON.parse(String(person.citizenships)) as string[];
  const [first] = codes;
  if (first === undefined) return "unbekannt";
  return codes.includes("000") ? "000" : (groups.citizenship?.[first] ?? "uebrige");
}

function frequencyOf(contacts: number): string {
  if (contacts === 1) return "1";
  if (contacts < 4) return "2-3";
  return contacts < 10 ? "4-9" : "10+";
}

/** The municipalities that the generated worlds use, seen from each of their centres. */
function areaOf(residence: unknown, centre: string): string {
  if (residence === null || residence === "unbekannt") return "unbekannt";
  if (residence === "ausserhalb") return "ausserhalb";
  const seats: Record<string, string[]> = {
    "06435": ["06435010"],
    "06415": ["06415000", "06435014"],
    "06531": [],
    "06531005": ["06531005"],
    "06433": ["06433006"],
    "06433012": ["06433012"],
  };
  const districts: Record<string, string[]> = {
    "06435": ["06435001"],
    "06531": ["06531001"],
  };
  if (seats[centre]?.includes(String(residence))) return "sitz";
  return districts[centre]?.includes(String(residence)) ? "kreis" : "hessen";
}
