import fc from "fast-check"

// A commit passes or fails by what is in it. PROPERTY_SEED=$RANDOM looks elsewhere.
fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 20_261_124) })
