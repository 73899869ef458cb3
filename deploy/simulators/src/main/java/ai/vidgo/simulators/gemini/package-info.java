/** Google Gemini: {@code generateContent} for moderation and pictures. */
package ai.vidgo.simulators.gemini;
