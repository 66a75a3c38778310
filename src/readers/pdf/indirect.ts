/** As much of an object is shown as this. */
const LONGEST_OBJECT = 1024 * 1024;

/** Objects that entries of dictionaries are named by, where they stand in the file unpacked. */
export interface Indirect {
  text(): string;
  /** what follows the object's head; null where it does not stand there */
  object(reference: string): string | null;
}

export function indirectOf(bytes: Buffer): Indirect {
  let text: string | null = null;
  let places: Map<string, number> | null = null;
  const whole = () => {
    text ??= bytes.toString('latin1');
    return text;
  };
  return {
    text: whole,
    object(reference) {
      if (places === null) {
        places = new Map();
        for (const { 0: head, 1: number, 2: generation, index } of whole().matchAll(/(?<!\d)(\d{1,10})\s{1,9}(\d{1,5})\s{1,9}obj/g))
          places.set(`${Number(number)} ${Number(generation)}`, index + head.length);
      }
      const [number = '', generation = ''] = reference.split(/\s+/);
      const at = places.get(`${Number(number)} ${Number(generation)}`);
      return at === undefined ? null : whole().slice(at, at + LONGEST_OBJECT);
    },
  };
}

/** A dictionary without comments, its names without numbers for signs ("/Flate#44ecode", PDF 32000-1 §7.3.5). */
export function plain(dictionary: string): string {
  return dictionary.replace(/%[^\r\n]*/g, ' ').replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
