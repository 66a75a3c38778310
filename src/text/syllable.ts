import { kept } from './kept.js';
import { pattern } from './pattern.js';

/**
 * Vietnamese syllables by their structure: an initial, a rhyme, a tone. A text is Vietnamese when its words are syllables;
 * no list of words is needed, and names and rare words count too.
 */
const INITIALS: ReadonlySet<string> = new Set(' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '));

const RHYMES = [
  'a ai ao au ay ac ach am an ang anh ap at',
  'ăc ăm ăn ăng ăp ăt',
  'âu ây âc âm ân âng âp ât',
  'e eo ec em en eng ep et',
  'ê êu êch êm ên ênh êp êt',
  'i ia iu ich im in inh ip it iêc iêm iên iêng iêp iêt iêu',
  'o oi oc om on ong op ot oong ooc',
  'oa oai oao oay oac oach oam oan oang oanh oap oat oăc oăm oăn oăng oăt oe oeo oen oet',
  'ô ôi ôc ôm ôn ông ôp ôt',
  'ơ ơi ơm ơn ơp ơt',
  'u ui ua uc um un ung up ut uôc uôi uôm uôn uông uôt',
  'uân uâng uât uây uê uênh uêch uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt',
  'ư ưi ưa ưu ưc ưm ưn ưng ưt ươc ươi ươm ươn ương ươp ươt ươu',
  'y yêm yên yêng yêt yêu',
]
  .join(' ')
  .split(' ');

/** What may follow "qu", whose u is part of a rhyme elsewhere. */
const AFTER_QU =
  'a ai ao au ay ac ach am an ang anh ap at ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât ây e eo en et ê êch ên ênh êt ơ ơi ôc i it y ych yên yêt ynh yp yt yu'.split(
    ' ',
  );

/** A rhyme that ends in a stop takes two of the six tones. */
const STOP = /(?:ch|[cpt])$/;

/** A rhyme without tone, and what it needs before it. */
interface Rhyme {
  stop: boolean;
  /** letters of the rhyme, from 0, that may bear the tone */
  bearers: readonly number[];
  /** begins with e, ê, i or y */
  front: boolean;
}

const RHYME_OF: ReadonlyMap<string, Rhyme> = new Map(
  [...RHYMES, ...AFTER_QU].map((rhyme) => [rhyme, { stop: STOP.test(rhyme), bearers: bearersOf(rhyme), front: 'eêiy'.includes(rhyme[0] ?? '') }]),
);
const WITH_QU = new Set(AFTER_QU);
const WITHOUT_QU = new Set(RHYMES);
const LONGEST_INITIAL = 'ngh'.length;

/** A syllable without its tone. */
interface Shape {
  stop: boolean;
  /** letters, from 0, that may bear the tone */
  bearers: number[];
}

/** Initial and rhyme; letters that can be parted in two ways ("gi" + "a", "g" + "ia") have the bearers of both. Null for what is no syllable. */
const shapeOf = kept((letters): Shape | null => {
  let shape: Shape | null = null;
  for (let length = 0; length <= LONGEST_INITIAL && length < letters.length; length++) {
    const initial = letters.slice(0, length);
    const rest = letters.slice(length);
    const rhyme = INITIALS.has(initial) ? RHYME_OF.get(rest) : undefined;
    if (rhyme === undefined || !mayFollow(initial, rest, rhyme.front)) continue;
    shape ??= { stop: rhyme.stop, bearers: [] };
    for (const at of rhyme.bearers) shape.bearers.push(length + at);
    // "qúy" beside "quý"
    if (initial === 'qu' && rest === 'y') shape.bearers.push(1);
  }
  return shape;
});

function mayFollow(initial: string, rhyme: string, front: boolean): boolean {
  if (initial === 'qu') return WITH_QU.has(rhyme);
  if (!WITHOUT_QU.has(rhyme)) return false;
  if (initial === 'gh' || initial === 'ngh') return front && !rhyme.startsWith('y');
  if (initial === 'k') return front;
  if (initial === 'c' || initial === 'ng') return !front;
  // "gì", "gìn", "giếng": the i of "gi" is the rhyme's own
  if (initial === 'g') return !front || rhyme.startsWith('i');
  if (initial === 'gi') return !rhyme.startsWith('i') && !rhyme.startsWith('y');
  // after an initial y stands alone ("lý", "mỹ"); with a rhyme it begins the word
  return initial === '' || rhyme === 'y' || !rhyme.startsWith('y');
}

/** The letters of a rhyme on which its tone may stand. */
function bearersOf(rhyme: string): number[] {
  const vowels = /^[aăâeêioôơuưy]+/.exec(rhyme)?.[0] ?? '';
  const marked = Math.max(...[...'ăâêôơ'].map((vowel) => vowels.indexOf(vowel)));
  if (marked >= 0) return [marked];
  if (vowels.includes('ư')) return [vowels.indexOf('ư')];
  if (vowels !== rhyme || vowels.length === 1) return [vowels.length - 1];
  if (vowels.length === 3) return [1];
  // the two schools: "hoà" and "hòa", "thuỷ" and "thủy"
  return ['oa', 'oe', 'uy'].includes(vowels) ? [0, 1] : [0];
}

const TONES = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const SHARP_OR_HEAVY = ['\u0301', '\u0323'];
/** Every letter in both cases → the letter without its tone, and the tone. */
const PARTS = new Map<string, { letter: string; tone: string }>();
for (const letter of 'abcdđeghiklmnopqrstuvxyăâêôơư') {
  for (const tone of 'aăâeêioôơuưy'.includes(letter) ? TONES : ['']) {
    const whole = (letter + tone).normalize('NFC');
    PARTS.set(whole, { letter, tone });
    PARTS.set(whole.toUpperCase(), { letter, tone });
  }
}
/** Upper case throughout, or small letters after the first. */
const EVEN_CASE = pattern.u`^(?:\p{L}\p{Ll}*|\p{Lu}+)$`;
const LONGEST = 'nghiêng'.length;

/** Whether a word, NFC, could be a Vietnamese syllable: "đường", "HOÀ", "quý"; not "đường2", "hòạ", "cac", "aú", "hÊ". */
export function isSyllable(word: string): boolean {
  if (word.length > LONGEST || !EVEN_CASE.test(word)) return false;
  let letters = '';
  let tone = '';
  let at = -1;
  for (const printed of word) {
    const parts = PARTS.get(printed);
    if (parts === undefined || (parts.tone !== '' && tone !== '')) return false;
    if (parts.tone !== '') {
      tone = parts.tone;
      at = letters.length;
    }
    letters += parts.letter;
  }
  const shape = shapeOf(letters);
  if (shape === null) return false;
  if (tone === '') return !shape.stop;
  return shape.bearers.includes(at) && (!shape.stop || SHARP_OR_HEAVY.includes(tone));
}
