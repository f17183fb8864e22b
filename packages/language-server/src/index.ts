export * from "./serve.js"
