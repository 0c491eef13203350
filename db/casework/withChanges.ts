/** The fields as they will be after a change; one that is left undefined stays as it is. */
export function withChanges<Fields extends object>(
  fields: Fields,
  changes: { [Name in keyof Fields]?: Fields[Name] | undefined },
): Fields {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...fields, ...(Object.fromEntries(given) as Partial<Fields>) };
}
