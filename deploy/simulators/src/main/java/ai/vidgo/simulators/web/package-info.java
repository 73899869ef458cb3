/** The HTTP edge: requests and answers as plain values, and the one class that speaks Vert.x. */
package ai.vidgo.simulators.web;
