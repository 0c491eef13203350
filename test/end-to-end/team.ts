/** The team lead of the real records of the journeys. */
export const lead = { name: "Leyla Aydın", username: "leyla", password: "tulpe wolke fahrrad elf" };

/** Somebody to hand a case over to. */
export const colleague = { name: "Mira Hoxha", username: "mira" };
