import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PACKAGE_ROOT } from '../../kernel/root.js';

/** What these tests read of a service. */
export interface ComposeService {
  build?: string;
  image?: string;
  profiles?: string[];
  entrypoint?: string[];
  command?: string[];
  environment: Record<string, string>;
  depends_on?: string[] | Record<string, { condition: string }>;
  ports?: string[];
  volumes?: string[];
}

export interface ComposeFile {
  services: Record<string, ComposeService>;
  volumes: Record<string, unknown>;
}

const TEXT = readFileSync(join(PACKAGE_ROOT, 'docker-compose.yml'), 'utf8');

/** As it is written, `${…}` and all. */
export const COMPOSE_FILE = parse(TEXT) as ComposeFile;

/** The password that stands for `${DATABASE_PASSWORD}`. */
export const PASSWORD = 'prøve';

/** A setting as compose hands it to a container. */
export const fillIn = (value: string): string => value.replace(/\$\{DATABASE_PASSWORD(?::\?[^}]*)?\}/g, PASSWORD);

/** The services that run the hub's own image, by name. */
export const HUB_SERVICES = Object.entries(COMPOSE_FILE.services).filter(([, { build }]) => build !== undefined);

/** Those of them that serve: the others run when they are called. */
export const SERVING = HUB_SERVICES.filter(([, { profiles }]) => profiles === undefined);

/** Names of the services a service waits for. */
export const listDependencies = ({ depends_on = [] }: ComposeService): string[] =>
  Array.isArray(depends_on) ? depends_on : Object.keys(depends_on);
