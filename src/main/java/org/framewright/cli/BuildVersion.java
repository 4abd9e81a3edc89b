package org.framewright.cli;

import org.framewright.wording.ProgramVersion;

import picocli.CommandLine.IVersionProvider;

/// The program's version, for the help.
final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {ProgramVersion.number()};
    }
}
