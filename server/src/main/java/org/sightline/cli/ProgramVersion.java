package org.sightline.cli;

import org.sightline.dataset.CodeVersion;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, for {@code --version}. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"sightline " + CodeVersion.get()};
    }
}
