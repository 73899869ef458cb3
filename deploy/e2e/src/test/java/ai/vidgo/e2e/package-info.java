/**
 * Journeys and invariants of a running VidGo, seen from outside: the same suite runs against the JVM build, the native
 * build and a deployed installation.
 */
package ai.vidgo.e2e;
