import { adviceKinds } from "./kinds/advice.mjs"
import { dataKinds } from "./kinds/data.mjs"
import { evaluationKinds } from "./kinds/evaluations.mjs"
import { figureKinds } from "./kinds/figures.mjs"
import { idKinds } from "./kinds/ids.mjs"
import { keyKinds } from "./kinds/keys.mjs"
import { resultKinds } from "./kinds/results.mjs"
import { yamlKinds } from "./kinds/yaml.mjs"

/** Every kind of fault. */
export const kinds = [
  ...yamlKinds,
  ...keyKinds,
  ...idKinds,
  ...figureKinds,
  ...resultKinds,
  ...dataKinds,
  ...evaluationKinds,
  ...adviceKinds
]
