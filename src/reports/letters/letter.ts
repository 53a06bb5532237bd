/** A letter to an organisation: what is good, what is missing and by when, in plain words. */
import type { OrganisationPage } from '../portfolio.ts'
import { filledIn } from './template.ts'
import { letterVariables } from './variables.ts'

/**
 * The letter as Markdown, from a template as in `templates.ts`.
 * @throws TemplateError when the template has mistakes
 */
export const renderLetter = (page: OrganisationPage, template: string): string =>
  filledIn(template, letterVariables(page))
