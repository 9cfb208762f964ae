import fc from 'fast-check';

// The same cases in every run: what fails in one fails again. `MEKIKI_SEED` draws others.
fc.configureGlobal({ seed: Number(process.env.MEKIKI_SEED ?? 20_261_124) });
