import { describe, expect, it } from 'vitest';
import { grammars } from '../../../../src/mail/trace/stamps/index.ts';
import { localSteps } from '../../../../src/mail/trace/stamps/local-step.ts';
import { stampOf } from '../stamp-of.ts';

const DATE = 'Tue, 24 Nov 2026 09:00:02 +0900';

describe('what an MTA knew of the name of its client’s address', () => {
  it.each([
    [
      'Postfix writes a name only where it leads back',
      'from a (b.example [192.0.2.1]) by mx.home.example (Postfix) with ESMTP id 7',
      'confirmed',
    ],
    [
      'Postfix looked and found none',
      'from a (unknown [192.0.2.1]) by mx.home.example (Postfix) with ESMTP id 7',
      'none',
    ],
    [
      'Exim writes a name only where it leads back',
      'from b.example ([192.0.2.1] helo=a) by mx.home.example with esmtp (Exim 4.96) id 7',
      'confirmed',
    ],
    [
      'Exim writes the bare address where it found none',
      'from [192.0.2.1] (helo=a) by mx.home.example with esmtp (Exim 4.96) id 7',
      'none',
    ],
    ['Sendmail', 'from a (b.example [192.0.2.1]) by mx.home.example (8.17.1/8.17.1) with ESMTP id 7', 'confirmed'],
    [
      'Sendmail says that the name does not lead back',
      'from a (b.example [192.0.2.1] (may be forged)) by mx.home.example (8.17.1/8.17.1) with ESMTP id 7',
      'named',
    ],
    ['Sendmail found none', 'from a ([192.0.2.1]) by mx.home.example (8.17.1/8.17.1) with ESMTP id 7', 'none'],
    [
      'qmail does not ask whether a name leads back',
      'from b.example (HELO a) (192.0.2.1) by mx.home.example with SMTP',
      'named',
    ],
    [
      'qmail says "unknown" where it did not look, too',
      'from unknown (HELO a) (192.0.2.1) by mx.home.example with SMTP',
      'unknown',
    ],
    [
      'Exchange never looks',
      'from a (192.0.2.1) by mx.home.example (10.0.0.2) with Microsoft SMTP Server id 15.1',
      'not-looked-up',
    ],
    ['nifty never looks', 'from a([192.0.2.1]) by ifmta1.nifty.com with ESMTP id <1@nifty.com>', 'not-looked-up'],
    [
      'Gmail looks and does not say whether the name leads back',
      'from a (b.example. [192.0.2.1]) by mx.google.com with ESMTPS id 7',
      'named',
    ],
    ['Gmail found none', 'from a ([192.0.2.1]) by mx.google.com with ESMTPS id 7', 'none'],
    [
      'ZMailer says that the look-up failed',
      'from [192.0.2.1] ([192.0.2.1]:33 "EHLO a" rhost-flags-FAIL-FAIL-OK-OK) by lists.example with ESMTP id 7',
      'none',
    ],
    ['IronPort found none', 'from unknown (HELO a) ([192.0.2.1]) by esa.home.example with ESMTP', 'none'],
    [
      'Domino never looks',
      'from a ([192.0.2.1]) by mx.home.example (HCL Domino Release 12.0.2) with ESMTP id 7',
      'not-looked-up',
    ],
    [
      'Haraka says why it has none',
      'from a (NXDOMAIN [192.0.2.1]) by mx.home.example (Haraka/3.0.5) with ESMTP id 7',
      'none',
    ],
    [
      'a family of which nothing is known, with a name',
      'from a (b.example [192.0.2.1]) by mx.home.example with ESMTP id 7',
      'named',
    ],
    [
      'a family of which nothing is known, without',
      'from a ([192.0.2.1]) by mx.home.example with ESMTP id 7',
      'untold',
    ],
    [
      'a family of which nothing is known says that it has none',
      'from a (unknown [192.0.2.1]) by mx.home.example with ESMTP id 7',
      'unknown',
    ],
    ['a step without a client', 'by mx.home.example (Postfix) id 7', 'untold'],
    ['a program on the host itself', 'by mx.home.example (Postfix, from userid 33) id 7', 'untold'],
  ])('%s', (_, line, reverse) => {
    expect(stampOf(`${line}; ${DATE}`).reverse).toBe(reverse);
  });

  it('is no name that was confirmed where the client writes "may be forged" into its HELO', () => {
    const stamp = stampOf(
      `from x(may be forged) (b.example [192.0.2.1]) by mx.home.example (Postfix) with ESMTP id 7; ${DATE}`,
    );
    expect(stamp.reverse).toBe('named');
  });

  it('is told for each family by one and the same rule', () => {
    const rules = new Map<string, string>();
    for (const grammar of grammars) {
      if (localSteps.includes(grammar)) continue;
      const { id, names, isAddressed } = grammar;
      const rule = `${names} ${isAddressed}`;
      expect(rules.get(id) ?? rule, id).toBe(rule);
      rules.set(id, rule);
    }
  });
});
