package org.framewright.hub;

import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.project.Project;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The coders behind the login roles of messages, read once they are asked for.
final class Senders {

    private final Project project;
    private final HubConnection hub;
    private @Nullable Map<String, CoderId> coders;

    Senders(Project project, HubConnection hub) {
        this.project = project;
        this.hub = hub;
    }

    Optional<CoderId> coder(HubMessage message) {
        if (coders == null) {
            coders = new MemberStore(hub).coders();
        }
        return Optional.ofNullable(coders.get(message.author()));
    }

    /// The name of a message's sender; the login role where the project has no such coder.
    String name(HubMessage message) {
        return coder(message).map(this::name).filter(it -> !it.isEmpty()).orElse(message.author());
    }

    /// The name of a coder; empty where the project has no such coder.
    String name(CoderId coder) {
        return project.study().coders().stream()
                .filter(it -> it.id().equals(coder))
                .map(Coder::name)
                .findFirst()
                .orElse("");
    }

    /// The number of each coder's messages.
    List<SetAside> count(List<HubMessage> messages) {
        return messages.stream()
                .collect(Collectors.groupingBy(HubMessage::author, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                it -> name(it.getFirst()), LinkedHashMap::new, Collectors.summingInt(List::size)))
                .entrySet()
                .stream()
                .map(it -> new SetAside(it.getKey(), it.getValue()))
                .toList();
    }
}
