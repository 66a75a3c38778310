import fc from 'fast-check';

/** Property tests draw the same cases on every machine; PROPERTY_SEED=2 draws others. */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) });
