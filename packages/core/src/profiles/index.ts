import type { Profile } from "./Profile.js"
import { eu } from "./eu.js"
import { fcdo } from "./fcdo.js"
import { oecdDac } from "./oecdDac.js"
import { un } from "./un.js"
import { usaid } from "./usaid.js"
import { worldBank } from "./worldBank.js"

/** Every donor's profile, by id. */
export const profiles: ReadonlyArray<Profile> = [eu, fcdo, oecdDac, un, usaid, worldBank]
