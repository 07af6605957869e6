package fr.aiguillage.hub.territory;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.MldsCoordinator;
import fr.aiguillage.core.territory.Pole;
import fr.aiguillage.core.territory.PoleChannel;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that no two channels of a pôle, of the desk or of a coordinator of the MLDS are the same destination, and that
 * nobody's user reads the queue of another.
 */
final class ChannelsCheck {

    private ChannelsCheck() {}

    static List<ConfigProblem> problems(PoleMapFolder folder) {
        List<ConfigProblem> problems = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        check(folder.document(), "/desk/channels", folder.header().desk().channels(), problems);
        users(
                folder.document(),
                "/desk",
                folder.header().desk().id(),
                folder.header().desk().channels(),
                owners,
                problems);
        List<MldsCoordinator> coordinators = folder.header().mldsCoordinators();
        for (int i = 0; i < coordinators.size(); i++) {
            String pointer = "/mlds-coordinators/" + i + "/channels";
            MldsCoordinator mlds = coordinators.get(i);
            check(folder.document(), pointer, mlds.channels(), problems);
            users(folder.document(), "/mlds-coordinators/" + i, mlds.id(), mlds.channels(), owners, problems);
        }
        for (PoleFile file : folder.files()) {
            Pole pole = file.pole();
            check(file.document(), "/channels", pole.channels(), problems);
            users(file.document(), "", pole.id(), pole.channels(), owners, problems);
        }
        return problems;
    }

    private static void users(
            YamlDocument document,
            String pointer,
            PoleId owner,
            List<PoleChannel> channels,
            Map<String, String> owners,
            List<ConfigProblem> problems) {
        for (int i = 0; i < channels.size(); i++) {
            String user = channels.get(i).user();
            String other = user == null ? null : owners.putIfAbsent(user, owner.value());
            if (other != null && !other.equals(owner.value())) {
                problems.add(document.problem(
                        PoleNotice.POLE_USER_TWICE, pointer + "/channels/" + i + "/user", String.valueOf(user), other));
            }
        }
    }

    private static void check(
            YamlDocument document, String pointer, List<PoleChannel> channels, List<ConfigProblem> problems) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < channels.size(); i++) {
            PoleChannel channel = channels.get(i);
            String kind =
                    channel.type() + (channel.sftp() == null ? "" : " SFTP") + (channel.toQueue() ? " QUEUE" : "");
            String name = channel.format() == null ? kind : kind + " " + channel.format();
            if (!seen.add(name)) {
                problems.add(document.problem(PoleNotice.CHANNEL_TWICE, pointer + "/" + i, name));
            }
        }
    }
}
