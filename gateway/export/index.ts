export { describeTables, type TableDescription } from './description.js';
export { EXPORT_FORMATS } from './request.js';
export { createExportRouter } from './router.js';
