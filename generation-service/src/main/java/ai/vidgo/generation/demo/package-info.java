/** The paths under {@code /demo} that upload or may generate (contract: catalog §2.4, §3.4, §3.5). */
package ai.vidgo.generation.demo;
