# The tool with all that PDFs need, for those who have containers and no .NET:
#   docker build -t exportkit . && docker run --rm -v "$PWD:/work" exportkit all input/news-story.html -o exports
# Both stages are the same Debian, so that what is linked in one starts in the other. What is run stands in .github/image.
ARG DEBIAN=debian:12.12-slim
ARG SDK=mcr.microsoft.com/dotnet/sdk:10.0.100

FROM ${SDK} AS sdk

FROM ${DEBIAN} AS build
COPY --from=sdk /usr/share/dotnet /usr/share/dotnet
COPY .github/image/install.sh .github/image/build.txt /source/.github/image/
RUN /source/.github/image/install.sh build.txt
COPY . /source
RUN /source/.github/image/build.sh /exportkit

FROM ${DEBIAN}
LABEL org.opencontainers.image.title="ExportKit" \
      org.opencontainers.image.description="One article page (HTML) in; a tagged PDF, an EPUB 3 and a text for screen readers out" \
      org.opencontainers.image.licenses="MIT"
COPY .github/image/install.sh .github/image/run.txt /tmp/image/
RUN /tmp/image/install.sh run.txt
COPY --from=build /exportkit /usr/local/
# Whoever owns the folder that is mounted is somebody else's number: docker run --user "$(id -u):$(id -g)". The first person of most
# machines has this one.
ENV HOME=/tmp
USER 1000:1000
WORKDIR /work
ENTRYPOINT ["/usr/local/bin/exportkit"]
CMD ["--help"]
