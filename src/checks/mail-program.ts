import { firstField, type HeaderSection } from '../mail/header/header-section.ts';
import type { TracedText } from '../mail/source/traced-text.ts';

/** Programs that a person writes mail with, by how they name themselves. */
const personal =
  /^\W{0,3}(?:foxmail|microsoft (?:office )?outlook|microsoft-macoutlook|microsoft windows (?:live )?mail|windows live mail|the bat!|mozilla|thunderbird|eudora|qualcomm|becky!|shuriken|apple mail|iphone mail|ipad mail|supmailer)/i;

/** The program that made the mail, as the mail names it; null where it names none. */
export function mailProgram(header: HeaderSection): TracedText | null {
  const field = firstField(header, 'x-mailer') ?? firstField(header, 'user-agent');
  return field === null || field.body.length === 0 ? null : field.body;
}

/** Whether a person sits before the program: a notice that a company's machines send is not made with it. */
export function isPersonalProgram(name: string): boolean {
  return personal.test(name.slice(0, 60));
}
