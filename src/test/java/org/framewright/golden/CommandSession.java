package org.framewright.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Commands that are typed one after the other, and what is answered: a file that people can read and tests can compare.
///
/// Above the first command it says what it is about. A command's line begins with `$ `, its answer stands below.
///
/// @param heading what stands above the first command
record CommandSession(String heading, List<Exchange> exchanges) {

    private static final Pattern TYPED = Pattern.compile("(?m)^\\$ (?=(?:framewright|cat|head|mv|unzip)\\b)");
    private static final Pattern REFUSED = Pattern.compile("(?m)^\\[exit [1-9]\\d*]$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /// @param typed as it stands in the file
    record Exchange(String typed, String answer) {

        List<String> words() {
            return WORD.matcher(typed)
                    .results()
                    .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                    .toList();
        }

        boolean isRefusal() {
            return REFUSED.matcher(answer).find();
        }
    }

    static CommandSession read(Path file) throws IOException {
        var parts = TYPED.split(Files.readString(file), -1);
        var exchanges = new ArrayList<Exchange>();
        for (var part : List.of(parts).subList(1, parts.length)) {
            int end = part.indexOf('\n');
            exchanges.add(new Exchange(part.substring(0, end), part.substring(end + 1).strip()));
        }
        return new CommandSession(parts[0].strip(), List.copyOf(exchanges));
    }

    /// Types the commands in a folder.
    ///
    /// @return the file as it would have to be
    String typedIn(CommandFolder folder) throws IOException {
        var text = new StringBuilder(heading).append('\n');
        for (var exchange : exchanges) {
            text.append("\n$ ").append(exchange.typed()).append('\n').append(folder.answer(exchange.words()));
        }
        return folder.placeholders().in(text.toString());
    }
}
