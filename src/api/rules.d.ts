/** The compiled rules, which the build puts in the bundle. */
declare module '#rules' {
  const rules: import('../evidence/rules.ts').RuleSet
  export default rules
}
