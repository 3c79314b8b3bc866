/** A stylesheet is imported for its effect only: the bundler collects it. */
declare module '*.css'
