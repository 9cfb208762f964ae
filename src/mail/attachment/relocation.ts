import type { Link } from '../link/link.ts';
import { type Locus, sourceSpan } from '../source/locus.ts';
import { TracedText } from '../source/traced-text.ts';
import type { Attachment } from './attachment.ts';
import type { Stretch } from './attachment-octets.ts';
import type { Contents, Entry } from './contents.ts';

/** What was read in an attached message, told by places of the message that it is attached to. */
export class Relocation {
  readonly #part: string;
  readonly #stretch: Stretch;

  /** `stretch`: the attached message, which begins where the stretch does. */
  constructor(part: string, stretch: Stretch) {
    this.#part = part;
    this.#stretch = stretch;
  }

  link(link: Link): Link {
    return {
      ...link,
      part: this.#partOf(link.part),
      within: this.#within(link.within),
      where: 'attachment',
      hrefLocus: this.#locus(link.hrefLocus),
      textLocus: link.textLocus === null ? null : this.#locus(link.textLocus),
    };
  }

  attachment(attachment: Attachment): Attachment {
    const { name, span, contents } = attachment;
    return {
      ...attachment,
      part: this.#partOf(attachment.part),
      within: this.#within(attachment.within),
      name: name === null ? null : TracedText.whole(name.text, sourceSpan(this.#of(name.span()))),
      span: sourceSpan(this.#of(span)),
      contents: this.#contents(contents),
    };
  }

  #contents({ markup, listing, office, pdf, isPartial }: Contents): Contents {
    const place = (locus: Locus | null) => (locus === null ? null : this.#locus(locus));
    return {
      markup: markup && {
        ...markup,
        forms: markup.forms.map((form) => ({ ...form, locus: this.#locus(form.locus) })),
        cardField: place(markup.cardField),
        script: place(markup.script),
        acts: markup.acts.map((act) => ({ ...act, locus: this.#locus(act.locus) })),
      },
      listing: listing && { ...listing, entries: listing.entries.map((entry) => this.#entry(entry)) },
      office: office && {
        macros: place(office.macros),
        template: office.template && { ...office.template, locus: this.#locus(office.template.locus) },
      },
      pdf: pdf && { ...pdf, action: place(pdf.action) },
      isPartial,
    };
  }

  #entry(entry: Entry): Entry {
    const locus = (inner: Locus) => this.#locus(inner);
    return {
      name: entry.name,
      size: entry.size,
      isEncrypted: entry.isEncrypted,
      get locus() {
        return locus(entry.locus);
      },
    };
  }

  #partOf(part: string): string {
    return part === '' ? this.#part : `${this.#part}.${part}`;
  }

  #within(within: string | null): string {
    return within === null ? this.#part : this.#partOf(within);
  }

  #locus(locus: Locus): Locus {
    return this.#of(sourceSpan(locus));
  }

  #of({ start, end }: { readonly start: number; readonly end: number }): Locus {
    return this.#stretch.locus(start, end);
  }
}
