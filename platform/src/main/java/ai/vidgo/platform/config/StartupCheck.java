package ai.vidgo.platform.config;

import java.util.List;

/** A rule about settings that must hold before a service may serve. */
public interface StartupCheck {

    /** What is unsafe, one sentence each that names the setting; empty when all is well. */
    List<String> violations();
}
