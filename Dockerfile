# The MCP server, over HTTP where it is given --http and a token, else on standard input and output:
#
#   docker build -t isnad .
#   docker run -i --rm isnad
#   docker run --rm -p 127.0.0.1:8080:8080 -v "$PWD/token:/token:ro" isnad mcp --http 0.0.0.0:8080 --token-file /token
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -buildvcs=false -ldflags=-s -o /isnad ./cmd/isnad

FROM scratch
LABEL io.modelcontextprotocol.server.name="io.github.isnad-go/isnad"
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /isnad /isnad
USER 65532:65532
ENTRYPOINT ["/isnad"]
CMD ["mcp"]
