import {
  black,
  blurred,
  type Colour,
  codePicture,
  drawn,
  laid,
  noisy,
  type Picture,
  plain,
  stretched,
  turned,
  white,
} from './picture.ts';

/** A picture of codes and what they hold. */
export interface CodePicture {
  readonly name: string;
  readonly picture: Picture;
  readonly holds: readonly string[];
}

const short = 'https://a.example/q';
const usual = 'https://login.shop.example/verify?session=8c1f03e2&next=%2Faccount';
const long = `https://mail.shop.example/secure/document/review?token=${'0123456789abcdef'.repeat(9)}&lang=ja`;

const red: Colour = [200, 30, 40];
const navy: Colour = [20, 30, 110];
const paper: Colour = [250, 244, 220];

function inMiddle(picture: Picture, over: Picture): Picture {
  const left = Math.round((picture.width - over.width) / 2);
  return laid(picture, over, left, Math.round((picture.height - over.height) / 2));
}

/** A photograph's light: brighter on one side than on the other. */
function unevenlyLit({ width, height, rgba }: Picture, least: number): Picture {
  return drawn(width, height, (x, y) => {
    const light = least + ((1 - least) * (x + y)) / (width + height);
    const at = (y * width + x) * 4;
    return [0, 1, 2].map((part) => (rgba[at + part] as number) * light) as unknown as Colour;
  });
}

/** Lines like those of a letter, around the code. */
function letter(width: number, height: number): Picture {
  return drawn(width, height, (x, y) => (y % 24 < 10 && (x * 7 + y * 13) % 11 < 5 && x > 40 ? [60, 60, 60] : white));
}

/** Beside and above each other, on one ground. */
function together(pictures: readonly Picture[], gap: number, isColumn = false): Picture {
  const along = ({ width, height }: Picture) => (isColumn ? height : width);
  const length = pictures.reduce((sum, picture) => sum + along(picture) + gap, gap);
  const across = Math.max(...pictures.map(({ width, height }) => (isColumn ? width : height))) + 2 * gap;
  let under = isColumn ? plain(across, length) : plain(length, across);
  let at = gap;
  for (const picture of pictures) {
    under = laid(under, picture, isColumn ? gap : at, isColumn ? at : gap);
    at += along(picture) + gap;
  }
  return under;
}

function withRoundModules(text: string, scale: number): Picture {
  const whole = codePicture(text, { scale, correction: 'quartile' });
  const { rgba, width, height } = whole;
  return drawn(width, height, (x, y) => {
    const [dx, dy] = [(x % scale) - (scale - 1) / 2, (y % scale) - (scale - 1) / 2];
    const isDark = rgba[(y * width + x) * 4] === 0 && Math.hypot(dx, dy) < scale * 0.52;
    return isDark ? black : white;
  });
}

const one = (name: string, picture: Picture, holds = usual): CodePicture => ({ name, picture, holds: [holds] });

/** Pictures of codes as mails have them, drawn here. */
export const codePictures: readonly CodePicture[] = [
  one('plain', codePicture(usual)),
  one('short', codePicture(short), short),
  one('long', codePicture(long, { scale: 4 }), long),
  one('much correction', codePicture(usual, { correction: 'high' })),
  one('one pixel a module', codePicture(short, { scale: 1 }), short),
  one('two pixels a module', codePicture(usual, { scale: 2 })),
  one('three pixels a module', codePicture(long, { scale: 3 }), long),
  one('twenty pixels a module', codePicture(usual, { scale: 20 })),
  one('no quiet zone', codePicture(usual, { border: 0 })),
  one('no quiet zone, two pixels a module', codePicture(short, { border: 0, scale: 2 }), short),
  one('inverted', codePicture(usual, { dark: white, light: black })),
  one('inverted, no quiet zone', codePicture(usual, { dark: white, light: black, border: 0 })),
  one('inverted on a white page', inMiddle(plain(400, 400), codePicture(short, { dark: white, light: black })), short),
  one('red on white', codePicture(usual, { dark: red })),
  one('navy on paper', codePicture(usual, { dark: navy, light: paper })),
  one('white on orange', codePicture(usual, { dark: white, light: [240, 110, 20] })),
  one('yellow on white', codePicture(usual, { dark: [255, 221, 0] })),
  one('red on green of the same lightness', codePicture(usual, { dark: [220, 40, 40], light: [40, 140, 40] })),
  one('low contrast', codePicture(usual, { dark: [170, 170, 170], light: [205, 205, 205] })),
  one('hardly any contrast', codePicture(usual, { dark: [235, 235, 235], light: [250, 250, 250] })),
  one('turned by 7 degrees', turned(codePicture(usual), 7)),
  one('turned by 30 degrees', turned(codePicture(usual), 30)),
  one('turned by 45 degrees', turned(codePicture(long, { scale: 5 }), 45), long),
  one('turned by 90 degrees', turned(codePicture(usual), 90)),
  one('turned by 200 degrees', turned(codePicture(usual), 200)),
  one('turned and inverted', turned(codePicture(usual, { dark: white, light: black }), 15, black)),
  one('blurred', blurred(codePicture(usual), 2)),
  one('blurred much', blurred(codePicture(usual, { scale: 8 }), 4)),
  one('noise', noisy(codePicture(usual), 70, 1)),
  one('much noise', noisy(codePicture(usual), 140, 2)),
  one('blurred, turned, noise', noisy(blurred(turned(codePicture(usual), 12), 1), 40, 3)),
  one('unevenly lit', unevenlyLit(codePicture(usual), 0.25)),
  one('narrowed', stretched(codePicture(usual), 200, 270)),
  one('of an odd size', stretched(codePicture(usual), 131, 131)),
  one('a logo in the middle', inMiddle(codePicture(usual, { correction: 'high' }), plain(62, 62, red))),
  one('round modules', withRoundModules(usual, 8)),
  one('on a letter', laid(letter(900, 1200), codePicture(usual, { scale: 4 }), 300, 700)),
  one('small on a large page', laid(letter(1600, 1400), codePicture(short, { scale: 5 }), 1200, 100), short),
  one('on a transparent ground', codePicture(usual, { light: [0, 0, 0, 0] })),
  one('white on a transparent ground', codePicture(usual, { dark: white, light: [255, 255, 255, 0] })),
  { name: 'two in one', picture: together([codePicture(usual), codePicture(short)], 20), holds: [usual, short] },
  {
    name: 'two in one, one inverted',
    picture: together([codePicture(usual, { dark: white, light: black }), codePicture(short)], 30),
    holds: [usual, short],
  },
  {
    name: 'two above each other, of different sizes',
    picture: together([codePicture(long, { scale: 3 }), codePicture(short, { scale: 9 })], 10, true),
    holds: [long, short],
  },
  {
    name: 'four in one',
    picture: together(
      [0, 1].map((row) =>
        together(
          [0, 1].map((column) => codePicture(`${short}${row}${column}`)),
          8,
        ),
      ),
      0,
      true,
    ),
    holds: ['00', '01', '10', '11'].map((end) => short + end),
  },
];
