/** The team lead of the prepared real records. */
export const lead = { name: "Leyla Aydın", username: "leyla", password: "tulpe wolke fahrrad elf" };

/** Somebody to hand a case over to. */
export const colleague = { name: "Mira Hoxha", username: "mira" };
