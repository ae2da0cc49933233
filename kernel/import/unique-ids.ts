/**
 * Gives the ids of one document's records of a kind: each as asked for, and one that was given before with a number that
 * makes it another ("x", "x-2", "x-3"), also where an id of its own happens to end in that number.
 */
export function createUniqueIds(): (id: string) => string {
  const given = new Set<string>();
  const last = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    for (let number = (last.get(wanted) ?? 1) + 1; given.has(id); number += 1) {
      id = `${wanted}-${number}`;
      last.set(wanted, number);
    }
    given.add(id);
    return id;
  };
}
