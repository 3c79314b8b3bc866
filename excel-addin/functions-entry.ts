/**
 * Where functions.js begins. Associates at once: a workbook calculates its formulas before Office.onReady, and a
 * function that is not associated by then stays an error until its cell is entered again.
 */
import { register } from './functions.ts'

register(CustomFunctions)
