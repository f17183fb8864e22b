import { renderTemplate } from "../templates/renderTemplate.js"
import { styleHashes, templateSources } from "../templates/sources.js"
import type { Encoder } from "./Encoder.js"

const stylesheet = "report.css"

/**
 * One page that needs nothing else: no network, no script, its style named by hash in its own content security policy.
 */
export const html: Encoder = {
  extension: "html",
  mediaType: "text/html",
  encode: (view) =>
    renderTemplate(
      { name: "html", escape: true },
      { view, style: templateSources[stylesheet] ?? "", styleHash: styleHashes[stylesheet] ?? "" }
    )
}
