/**
 * Apollo's gateway reports its use to a vendor and looks up cloud metadata hosts at start, unless this is set
 * before it is loaded. So this file is the first import of every file that loads `@apollo/gateway`.
 */
process.env.APOLLO_TELEMETRY_DISABLED = 'true';
