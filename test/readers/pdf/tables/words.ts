import type { Random } from './random.js';

const NOUNS =
  'employment income households persons enterprises exports imports students schools vehicles accidents energy gas oil electricity water forest crops wheat maize cattle tourism nights rooms expenditure revenue taxes grants loans deposits patients hospitals beds births deaths migrants women men children workers farms emissions waste treatment projects permits licences applications claims benefits pensions inspections prisons offenders courts cases research patents services goods transport freight passengers ports airports'.split(
    ' ',
  );
const ADJECTIVES =
  'total net gross average annual monthly public private domestic foreign rural urban registered active inactive permanent temporary federal regional local primary secondary higher other new existing estimated final provisional direct indirect current real nominal'.split(
    ' ',
  );
const PLACES =
  'Austria|Belgium|Bulgaria|Croatia|Cyprus|Czech Republic|Denmark|Estonia|Finland|France|Germany|Greece|Hungary|Ireland|Italy|Latvia|Lithuania|Luxembourg|Malta|Netherlands|Poland|Portugal|Romania|Slovakia|Slovenia|Spain|Sweden|United Kingdom|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|New Hampshire|New Mexico|North Carolina|South Dakota|West Virginia'.split(
    '|',
  );
const VERBS = 'increased fell remained reached shows covers includes reports provides represents exceeds follows suggests indicates accounts'.split(' ');
const LINKS = 'of in for by with among between under within from'.split(' ');

export const place = (random: Random) => random.pick(PLACES);
export const noun = (random: Random) => random.pick(NOUNS);
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A name of a row or column of so many words. */
export function label(random: Random, words: number): string {
  const parts = [random.chance(0.5) ? random.pick(ADJECTIVES) : random.pick(NOUNS)];
  while (parts.length < words) {
    const link = parts.length % 3 === 1 && words - parts.length > 1 && random.chance(0.6);
    parts.push(link ? random.pick(LINKS) : random.chance(0.4) && words - parts.length > 1 ? random.pick(ADJECTIVES) : random.pick(NOUNS));
  }
  return capital(parts.join(' '));
}

export function sentence(random: Random): string {
  const parts = [capital(random.chance(0.4) ? `the ${random.pick(ADJECTIVES)}` : random.pick(ADJECTIVES)), random.pick(NOUNS), random.pick(VERBS)];
  const length = random.whole(5, 22);
  while (parts.length < length) {
    const roll = random.next();
    if (roll < 0.3) parts.push(random.pick(LINKS), 'the');
    else if (roll < 0.38) parts.push('and');
    else if (roll < 0.46) parts.push(`${random.whole(1, 99)}.${random.whole(0, 9)}%`);
    else if (roll < 0.52) parts.push(String(random.whole(1990, 2015)));
    else parts.push(random.chance(0.4) ? random.pick(ADJECTIVES) : random.pick(NOUNS));
  }
  parts.push(random.pick(NOUNS));
  return `${parts.join(' ')}.`;
}

export const prose = (random: Random, sentences: number) => Array.from({ length: sentences }, () => sentence(random)).join(' ');
