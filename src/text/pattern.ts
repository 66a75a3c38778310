/**
 * Patterns over text in which \p{L}, \p{Lu}, \p{Ll} and \p{M} mean the letters, capitals, small letters and marks of the
 * scripts that reports are printed in, by the blocks of Unicode: Basic Latin, Latin-1 Supplement, Latin Extended-A, -B and
 * Additional, Greek and Coptic, Cyrillic and its Supplement, Combining Diacritical Marks. Vietnamese is written with the
 * Latin ones, names of the highlands too (Čư Jút, Krông Búk); Greek and Cyrillic letters come in by their looks.
 *
 * Everything else that Unicode calls a letter, 130,000 characters in 650 ranges, costs the engine half a millisecond for
 * each pattern that names it, and a whole one when case is folded: a quarter of the time in which a fresh process reads a report.
 */
const LETTERS =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0370-\\u0374\\u0376-\\u037d\\u037f\\u0386\\u0388-\\u03f5\\u03f7-\\u0481\\u048a-\\u052f\\u1e00-\\u1eff';
const MARKS = '\\u0300-\\u036f';

/** The letters that have another as their small letter, or as their capital; told by a test, as looking takes a fresh process a hundredth of its time. */
const CAPITALS =
  'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸ-ŹŻŽƁ-ƂƄƆ-ƇƉ-ƋƎ-ƑƓ-ƔƖ-ƘƜ-ƝƟ-ƠƢƤƦ-ƧƩƬƮ-ƯƱ-ƳƵƷ-ƸƼǄ-ǅǇ-ǈǊ-ǋǍǏǑǓǕǗǙǛǞǠǢǤǦǨǪ' +
  'ǬǮǱ-ǲǴǶ-ǸǺǼǾȀȂȄȆȈȊȌȎȐȒȔȖȘȚȜȞȠȢȤȦȨȪȬȮȰȲȺ-ȻȽ-ȾɁɃ-ɆɈɊɌɎͰͲͶͿΆΈ-ΊΌΎ-ΏΑ-ΡΣ-ΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹ-ϺϽ-ЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀ-ӁӃӅ' +
  'ӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮḀḂḄḆḈḊḌḎḐḒḔḖḘḚḜḞḠḢḤḦḨḪḬḮḰḲḴḶḸḺḼḾṀṂṄṆṈṊṌṎṐṒṔṖṘṚṜṞṠṢṤṦṨṪṬṮṰṲṴṶṸṺṼṾẀẂẄẆẈẊẌẎẐẒẔẞẠẢẤẦẨẪẬẮẰẲẴẶ' +
  'ẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸỺỼỾ';
const SMALL =
  'a-zµß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĺļľŀłńņň-ŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżž-ƀƃƅƈƌƒƕƙ-ƛƞơƣƥƨƭưƴƶƹƽƿǆǉǌǎǐǒǔǖǘǚǜ-ǝǟǡǣǥǧǩǫǭǯ-ǰǳǵǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗș' +
  'țȝȟȣȥȧȩȫȭȯȱȳȼȿ-ɀɂɇɉɋɍɏͱͳͷͻ-ͽΐά-ώϐ-ϑϕ-ϗϙϛϝϟϡϣϥϧϩϫϭϯ-ϳϵϸϻа-џѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӂӄӆӈӊӌӎ-ӏӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿԁԃԅԇԉ' +
  'ԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕ-ẛạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷ' +
  'ỹỻỽỿ';

const CLASSES: Readonly<Record<string, string>> = { L: LETTERS, Lu: CAPITALS, Ll: SMALL, M: MARKS };

/** Escapes and brackets: what tells whether a class stands within brackets. */
const TOKEN = /\\p\{(L|Lu|Ll|M)\}|\\.|\[|\]/gs;

function withClasses(source: string): string {
  let within = false;
  return source.replace(TOKEN, (token, name: string | undefined) => {
    if (token === '[') within = true;
    else if (token === ']') within = false;
    if (name === undefined) return token;
    return within ? (CLASSES[name] ?? token) : `[${CLASSES[name]}]`;
  });
}

/** Of each place in the program, made when it is first come by, as the engine does with its own literals. */
const made = new WeakMap<TemplateStringsArray, RegExp>();

function patternsWith(flags: string): (source: TemplateStringsArray, ...parts: string[]) => RegExp {
  return (source, ...parts) => {
    const known = made.get(source);
    if (known !== undefined) {
      known.lastIndex = 0;
      return known;
    }
    const wanted = new RegExp(withClasses(String.raw(source, ...parts)), flags);
    if (parts.length === 0) made.set(source, wanted);
    return wanted;
  };
}

/** `pattern.iu`…`` is `/…/iu` with the classes told above. A pattern with parts put in is made anew each time. */
export const pattern = {
  u: patternsWith('u'),
  gu: patternsWith('gu'),
  iu: patternsWith('iu'),
  giu: patternsWith('giu'),
  isu: patternsWith('isu'),
  uy: patternsWith('uy'),
};
