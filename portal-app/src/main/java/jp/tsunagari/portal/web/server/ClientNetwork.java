package jp.tsunagari.portal.web.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The network that a client counts as: an IPv4 address, or the half of an IPv6 address that a household or office gets. */
public final class ClientNetwork {

    private static final int IPV4_BYTES = 4;
    private static final int NETWORK_BYTES = 8;

    private ClientNetwork() {}

    /** @param address as the server tells it; what is no address stays as it is */
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // A literal with colons is never looked up.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV4_BYTES
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
