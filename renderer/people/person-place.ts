/** The place of a person's page. */
export function personPlace(id: string): string {
  return `/personen/${id}`;
}
